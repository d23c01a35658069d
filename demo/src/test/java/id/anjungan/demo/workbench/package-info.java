/** The workbench as its page sees it: words, refusals, the hand with the phone. */
package id.anjungan.demo.workbench;
