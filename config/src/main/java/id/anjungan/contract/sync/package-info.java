/** Journal rows on their way to the hub, and the watermark that proves they are stored there. */
package id.anjungan.contract.sync;
