import { threadSuite } from "./support/thread-suite";

threadSuite({ database: "native", language: "vi", script: false });
