/** The axes of a purchase and why it moved: codes of journal rows, shown by the hub in words. Knows no rule. */
package id.anjungan.contract.purchase;
