/** The words about tickets. The office is the authority: the terminal that hosts the queue answers them itself. */
package id.anjungan.contract.queue;
