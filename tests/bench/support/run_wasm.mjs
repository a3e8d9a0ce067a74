// Starts a program that Emscripten made for Node: node run_wasm.mjs PROGRAM.mjs [argument…]
const [program, ...args] = process.argv.slice(2);
const { default: start } = await import(program);
await start({ arguments: args });
