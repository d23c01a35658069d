package id.anjungan.kiosk.services;

import id.anjungan.contract.Body;
import id.anjungan.contract.Coded;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.page.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk that keeps what it was asked. */
public final class RecordingDesk implements Desk {

    public static final Instant NOW = Instant.parse("2026-01-15T02:30:00Z");

    public final List<Body> asks = new ArrayList<>();
    public final List<Bill> paid = new ArrayList<>();
    public final List<String> wishes = new ArrayList<>();
    public final List<Receipt> papers = new ArrayList<>();
    public final List<Coded> reports = new ArrayList<>();
    public boolean scanner = true;
    public boolean payable = true;
    public Set<String> usedUp = Set.of();
    public Optional<Text> elsewhere = Optional.empty();

    @Override
    public Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Override
    public Office office() {
        return new Office("SMS-3578-01", "Samsat Surabaya Timur", "35.78", "KSK-3578-01", true);
    }

    @Override
    public void ask(Body ask, Duration patience) {
        asks.add(ask);
    }

    @Override
    public void pay(Bill bill) {
        paid.add(bill);
    }

    @Override
    public void cancelPayment() {
        wishes.add("cancel");
    }

    @Override
    public void extendPayment() {
        wishes.add("extend");
    }

    @Override
    public void printAgain() {
        wishes.add("print again");
    }

    @Override
    public void printCopy(TaxBody.PaidBill paidBill) {
        wishes.add("copy " + paidBill.purchase());
    }

    @Override
    public void print(Receipt receipt, String owner, Duration expiry) {
        papers.add(receipt);
    }

    @Override
    public boolean scanner() {
        return scanner;
    }

    @Override
    public boolean offers(String service) {
        return payable;
    }

    @Override
    public Optional<Text> ticketsElsewhere() {
        return elsewhere;
    }

    @Override
    public Set<String> usedUp() {
        return usedUp;
    }

    @Override
    public String wishKey() {
        return "V-1-1.1";
    }

    @Override
    public void report(Coded code, String detail) {
        reports.add(code);
    }
}
