// The browser's voice: says what the core asks, in a voice of that language when there is one. Nothing leaves the
// device: only voices that are on it are used.
export class Voice {
  constructor({ core, frames }) {
    this.synthesis = globalThis.speechSynthesis;
    this.tell = (name) => {
      core.call(name);
      frames.request();
    };
  }

  voices() {
    return this.synthesis.getVoices().filter((voice) => voice.localService);
  }

  /** Voices may come later than the page. */
  find() {
    if (!this.synthesis || !globalThis.SpeechSynthesisUtterance) return;
    const look = () => {
      if (this.voices().length > 0) this.tell('speech_is_possible');
    };
    this.synthesis.addEventListener?.('voiceschanged', look);
    addEventListener('pagehide', () => this.synthesis.cancel());
    look();
  }

  speak(text, language) {
    this.stop();
    const said = new SpeechSynthesisUtterance(text);
    said.lang = language;
    said.voice = this.voices().find((voice) => voice.lang.toLowerCase().startsWith(language)) ?? null;
    // What was stopped to say something else has nothing to report.
    said.onend = said.onerror = () => {
      if (this.said !== said) return;
      this.said = null;
      this.tell('speech_ended');
    };
    this.said = said;
    this.synthesis.speak(said);
  }

  stop() {
    this.said = null;
    this.synthesis.cancel();
  }
}
