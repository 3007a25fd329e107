// Loaded into a program that `runProgram` starts: ends it when its starter is gone, even if that one was killed.
if (process.connected && process.env.STARTED_BY === String(process.ppid)) {
  process.once("disconnect", () => process.exit(1));
  process.channel.unref();
}
