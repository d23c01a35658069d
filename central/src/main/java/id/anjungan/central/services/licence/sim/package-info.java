/**
 * A licensing system for demonstrations and tests: the contract of {@code docs/licence-server.md} over HTTP, with
 * applications in every state. All of it is made up.
 */
package id.anjungan.central.services.licence.sim;
