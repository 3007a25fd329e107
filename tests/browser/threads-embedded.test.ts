import { threadSuite } from "./support/thread-suite";

threadSuite({ database: "embedded", language: "en", script: true });
