import { format } from "node:util";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { recordError, takeErrorFaults } from "./support/expected-errors";
import { cutOutsideNetwork, outsideNetwork } from "./support/outside-network";

const printError = console.error;

function failOnFaults(): void {
  const faults = takeErrorFaults();
  expect(faults, "faults that no expectConsoleError(...) announced").toEqual([]);
}

beforeAll(() => {
  console.error = (...words: unknown[]) => {
    recordError(format(...words));
  };
  cutOutsideNetwork(recordError);
});

afterEach(() => {
  outsideNetwork.resetHandlers();
  failOnFaults();
});

afterAll(() => {
  console.error = printError;
  outsideNetwork.close();
  failOnFaults();
});
