/**
 * What citizens answered, folded from the terminals' rows, and the figures the law makes of it: the index of public
 * satisfaction (IKM) out of complete sheets, and apart from it the share of good one-tap impressions. Knows nobody who
 * answered, no page and no ledger.
 */
package id.anjungan.central.survey;
