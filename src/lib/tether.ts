// Preloaded into every child of `npm start`: when the supervisor is gone, so are we.
process.on('disconnect', () => process.exit(1))
if (!process.connected) process.exit(1)

export {}
