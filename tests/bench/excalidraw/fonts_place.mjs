// Read by Excalidraw when its module is loaded: its fonts come from this server, not from elsewhere.
globalThis.EXCALIDRAW_ASSET_PATH = '/';
