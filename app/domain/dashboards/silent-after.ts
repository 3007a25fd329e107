/** Days without a report after which an open site is called silent. Good practice here, no law. */
export const silentAfterDays = 90;
