// Other tabs of this browser with the same page. What is said is a journal record; hearing it twice does no harm.
const kChannel = 'overstap-changes-1';

export class Tabs {
  constructor(heard) {
    this.heard = heard;
    this.channel = null;
  }

  listen() {
    if (this.channel || typeof BroadcastChannel === 'undefined') return;
    this.channel = new BroadcastChannel(kChannel);
    this.channel.addEventListener('message', ({ data }) => {
      if (data instanceof Uint8Array) this.heard(data);
    });
  }

  tell(bytes) {
    this.channel?.postMessage(bytes);
  }
}
