import { cpus, release, totalmem, type } from "node:os";

/** The computer that the figures are of; memory in bytes. */
export interface Machine {
  cores: number;
  processor: string;
  memory: number;
  system: string;
  node: string;
}

/** This computer. */
export function thisMachine(): Machine {
  const cores = cpus();
  return {
    cores: cores.length,
    processor: cores[0]?.model.trim() ?? "not stated",
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
  };
}
