import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Bytes are those of Node itself, so that they fit its buffers. */
const BYTES = { ArrayBuffer, Uint8Array };

/** What Node makes when it is first asked for is not asked for before a test does. */
const onDemand = (global, key, { enumerable }) => ({
  configurable: true,
  enumerable,
  get: () => globalThis[key],
  set: (value) => Object.defineProperty(global, key, { configurable: true, enumerable, writable: true, value }),
});

/**
 * Jest's environment for Node, where each file has a global of its own as well, but an ordinary one. Jest's is a proxy: a name such as
 * `Symbol` or `Map` is looked up in it by calls out of the engine, again whenever it is used, which is a sixth of what tests take.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const global = createContext(constants.DONT_CONTEXTIFY);
    const inherent = new Set(Reflect.ownKeys(global));
    for (const key of Reflect.ownKeys(this.global).filter((name) => !inherent.has(name))) {
      const told = [this.global, globalThis].map((one) => Reflect.getOwnPropertyDescriptor(one, key));
      const whole = told.find((descriptor) => descriptor && 'value' in descriptor);
      Object.defineProperty(global, key, whole ?? onDemand(global, key, told[0]));
    }
    Object.assign(global, { global, ...BYTES });
    global.Error.stackTraceLimit = this.global.Error.stackTraceLimit;
    this.context = global;
    this.global = global;
    this.moduleMocker = new this.moduleMocker.constructor(global);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: config.projectConfig, global });
  }
}
