/** How a terminal becomes known to a hub: one HTTP exchange with a one-time code from the operator's page. */
package id.anjungan.contract.enrol;
