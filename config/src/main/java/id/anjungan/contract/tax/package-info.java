/** The words about the vehicle tax between terminal and hub: bill, owner, posting, and the state of the money. */
package id.anjungan.contract.tax;
