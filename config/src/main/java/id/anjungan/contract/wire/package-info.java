/** The registry of messages: names on the wire, schema versions, and encoding to JSON and back. */
package id.anjungan.contract.wire;
