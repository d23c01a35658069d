package id.anjungan.kiosk.services;

import id.anjungan.contract.Body;
import id.anjungan.contract.Coded;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.page.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What a flow may ask for. Answers come back as intents, of this visit only. */
public interface Desk {

    Clock clock();

    Office office();

    /** Answer: {@code Answered} or {@code NoAnswer}. Queue asks go to the queue host, all others to the hub. */
    void ask(Body ask, Duration patience);

    /** Starts the purchase of this bill by QRIS. Progress comes as {@code Paying}. At most one live per visit. */
    void pay(Bill bill);

    void cancelPayment();

    void extendPayment();

    /** Prints the paper of this visit's purchase again, as a numbered copy. Progress comes as {@code Paying}. */
    void printAgain();

    /** Prints a numbered copy for someone who comes back. Ends as {@code PaperEnded}. */
    void printCopy(TaxBody.PaidBill paid);

    /** Prints a paper that no purchase owns. Ends as {@code PaperEnded}. */
    void print(Receipt receipt, String owner, Duration expiry);

    /** True while a scanner is there and works: then a paper's QR may be asked for. */
    boolean scanner();

    /** True while the start page offers that service: then a flow may lead on to what it does. */
    boolean offers(String service);

    /** Where tickets for the counters are taken; empty: here, as answers to {@code TakeTicket}. */
    Optional<Text> ticketsElsewhere();

    /** Counter services of this terminal's queue that give no more numbers today. */
    Set<String> usedUp();

    /** Of a wish that is made now: asked again with it, nothing happens twice. */
    String wishKey();

    /** Something an operator should know: journaled, seen at the hub. No personal data. */
    void report(Coded code, String detail);

    /** @param regency Kemendagri code; {@code terminal} printed on papers */
    record Office(String id, String name, String regency, String terminal, boolean simulation) {
    }
}
