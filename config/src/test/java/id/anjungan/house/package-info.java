/** The house rules, written once and run in every module: arrows between packages, sizes, banned words. */
package id.anjungan.house;
