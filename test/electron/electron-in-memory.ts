/**
 * Electron's objects as far as our main process uses them, kept in memory: no binary is needed to run the real modules
 * between a page's question and the disk. What crosses between page and main process is cloned, as it is in Electron.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { origin } from '../../electron/identity';

type Listener = (...said: unknown[]) => unknown;

/**
 * Hands an object in memory to a module that asks for Electron's. The compiler cannot see that it fits: Electron's
 * declarations say that `on` gives back a whole window, a whole page, a whole session.
 */
export function asElectron<Asked>(inMemory: object): Asked {
  return inMemory as Asked;
}

export interface FrameInMemory {
  origin: string;
  url: string;
  parent: unknown;
}

export class WebContentsInMemory extends EventEmitter {
  readonly mainFrame: FrameInMemory = { origin, url: `${origin}/`, parent: null };
  readonly page = new EventEmitter();
  readonly printed: unknown[] = [];
  printEnding = { printed: true, reason: '' };
  reloads = 0;
  destroyed = false;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  peerPolicy = 'default';

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, ...said: unknown[]): void {
    this.page.emit(channel, { sender: this }, ...structuredClone(said));
  }

  reload(): void {
    this.reloads += 1;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.peerPolicy = policy;
  }

  print(options: unknown, callback: (printed: boolean, reason: string) => void): void {
    this.printed.push(options);
    callback(this.printEnding.printed, this.printEnding.reason);
  }
}

export class SessionInMemory extends EventEmitter {
  readonly storagePath: string | null;
  readonly served = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, serve: (request: Request) => Promise<Response>) => this.served.set(scheme, serve),
  };
  readonly rules = new Map<string, Listener>();
  readonly webRequest = { onBeforeRequest: (listener: Listener) => this.rules.set('request', listener) };

  constructor(storagePath: string | null = null) {
    super();
    this.storagePath = storagePath;
  }

  setPermissionRequestHandler(handler: Listener): void {
    this.rules.set('permission', handler);
  }
  setPermissionCheckHandler(handler: Listener): void {
    this.rules.set('check', handler);
  }
  setDevicePermissionHandler(handler: Listener): void {
    this.rules.set('device', handler);
  }
  setDisplayMediaRequestHandler(handler: Listener): void {
    this.rules.set('display', handler);
  }

  /** What the rule of that name says, asked as Electron asks it; through the callback when it takes one. */
  rule(name: string): Listener {
    const rule = this.rules.get(name);
    if (!rule) throw new Error(`No rule was set for ${name}`);
    return rule;
  }
}

export function electronInMemory(userData: string) {
  const questions = new Map<string, Listener>();
  const published = new Map<string, unknown>();
  const windows: WindowInMemory[] = [];
  const sessions = new Map<string, SessionInMemory>();
  const notices: NoticeInMemory[] = [];
  const told: string[] = [];
  const opened: string[] = [];
  const errorBoxes: string[] = [];
  const menus: Array<ReadonlyArray<{ label?: string; submenu?: unknown }>> = [];
  const dialogs = {
    open: { canceled: true, filePaths: [] as string[] },
    save: { canceled: true, filePath: '' },
    asked: [] as unknown[],
  };
  const system = { noticesSupported: true, noticeEnding: 'show' as 'show' | 'failed' | 'silence', isFirst: true };
  let becomeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });

  class ApplicationInMemory extends EventEmitter {
    readonly isPackaged = true;
    readonly switches = new Map<string, string>();
    readonly paths = new Map([
      ['appData', userData],
      ['documents', userData],
    ]);
    isUp = false;
    readonly commandLine = {
      appendSwitch: (name: string, value = '') => {
        told.push(`switch ${name}`);
        this.switches.set(name, value);
      },
      getSwitchValue: (name: string) => this.switches.get(name) ?? '',
    };
    enableSandbox = () => told.push('enableSandbox');
    setAppUserModelId = (id: string) => told.push(`id ${id}`);
    setPath = (name: string, path: string) => this.paths.set(name, path);
    getPath = (name: string) => this.paths.get(name) ?? '';
    getVersion = () => '0.1.0';
    getPreferredSystemLanguages = () => ['fr-FR', 'en'];
    requestSingleInstanceLock = () => system.isFirst;
    isReady = () => this.isUp;
    whenReady = () => ready;
    relaunch = (options: object) => told.push(`relaunch ${JSON.stringify(options)}`);
    quit = () => told.push('quit');
    exit = (code: number) => told.push(`exit ${code}`);
  }

  class WindowInMemory extends EventEmitter {
    readonly webContents = new WebContentsInMemory();
    readonly seen: string[] = [];
    minimized = false;
    readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
    constructor(options: { readonly webPreferences: Readonly<Record<string, unknown>> }) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL = async (address: string) => {
      this.seen.push(`load ${address}`);
      this.webContents.emit('did-navigate', {}, address);
    };
    show = () => this.seen.push('show');
    focus = () => this.seen.push('focus');
    restore = () => this.seen.push('restore');
    maximize = () => this.seen.push('maximize');
    isMinimized = () => this.minimized;
    isMaximized = () => false;
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 });
  }

  class NoticeInMemory extends EventEmitter {
    static isSupported = () => system.noticesSupported;
    closed = false;
    readonly options: { readonly title?: string; readonly body?: string };
    constructor(options: { readonly title?: string; readonly body?: string }) {
      super();
      this.options = options;
      notices.push(this);
    }
    show = () => {
      if (system.noticeEnding !== 'silence') this.emit(system.noticeEnding, {});
    };
    close = () => {
      this.closed = true;
    };
  }

  const app = new ApplicationInMemory();

  /** Asks as a page does: from the frame given, through a clone. */
  async function ask(channel: string, said: readonly unknown[], frame: FrameInMemory | null): Promise<unknown> {
    const answer = questions.get(channel);
    if (!answer) throw new Error(`No handler registered for '${channel}'`);
    const contents = windows[0]?.webContents ?? new WebContentsInMemory();
    return structuredClone(await answer({ sender: contents, senderFrame: frame }, ...structuredClone([...said])));
  }

  const module = {
    app,
    BrowserWindow: WindowInMemory,
    Notification: NoticeInMemory,
    dialog: {
      showOpenDialog: async (_window: unknown, options?: unknown) => {
        dialogs.asked.push(options);
        return dialogs.open;
      },
      showSaveDialog: async (_window: unknown, options?: unknown) => {
        dialogs.asked.push(options);
        return dialogs.save;
      },
      showErrorBox: (title: string, text: string) => errorBoxes.push(`${title} ${text}`),
    },
    ipcMain: { handle: (channel: string, listener: Listener) => questions.set(channel, listener) },
    ipcRenderer: {
      invoke: (channel: string, ...said: unknown[]) =>
        ask(channel, said, (windows[0]?.webContents ?? new WebContentsInMemory()).mainFrame),
      on: (channel: string, listener: Listener) => windows[0]?.webContents.page.on(channel, listener),
      removeListener: (channel: string, listener: Listener) =>
        windows[0]?.webContents.page.removeListener(channel, listener),
    },
    contextBridge: { exposeInMainWorld: (name: string, ability: unknown) => published.set(name, ability) },
    Menu: {
      buildFromTemplate: (template: ReadonlyArray<{ label?: string; submenu?: unknown }>) => template,
      setApplicationMenu: (menu: ReadonlyArray<{ label?: string; submenu?: unknown }>) => menus.push(menu),
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (schemes: ReadonlyArray<{ scheme: string }>) => {
        told.push(`scheme ${schemes.map(({ scheme }) => scheme).join()}`);
      },
    },
    screen: {
      getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
      getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
    },
    session: {
      fromPartition: (partition: string) => {
        const known = sessions.get(partition);
        if (known) return known;
        const folder = join(app.getPath('userData'), 'Partitions', partition.replace('persist:', ''));
        const created = new SessionInMemory(folder);
        sessions.set(partition, created);
        app.emit('session-created', created);
        return created;
      },
    },
    shell: {
      openExternal: async (address: string) => {
        opened.push(address);
      },
    },
  };

  return {
    module,
    app,
    ask,
    questions,
    published,
    windows,
    sessions,
    notices,
    told,
    opened,
    errorBoxes,
    menus,
    dialogs,
    system,
    /** Electron has started. */
    start: async () => {
      app.isUp = true;
      becomeReady();
      await ready;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export type ElectronInMemory = ReturnType<typeof electronInMemory>;
