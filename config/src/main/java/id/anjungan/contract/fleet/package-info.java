/** How a terminal tells the hub how it is: presence as three facts (link, liveness, service state), and its devices. */
package id.anjungan.contract.fleet;
