package id.anjungan.central.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.calendar.Wib;
import id.anjungan.central.store.PurchaseTable.Purchase;
import id.anjungan.central.store.PurchaseTable.Wanted;
import id.anjungan.central.store.Store;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose money it is: the posted purchases begun on one business day, split by the owner of each line of their bills.
 *
 * @param byRegency what of the regencies' part belongs to which, by Kemendagri code
 * @param unread    posted purchases whose bill could not be read, so that they are in no sum
 */
public record OwnerTotals(LocalDate day, Map<Owner, Rupiah> byOwner, Map<String, Rupiah> byRegency, int unread) {

    private static final ObjectMapper JSON = Json.mapper();
    private static final int MOST = 100_000;

    public static OwnerTotals of(Store store, LocalDate day) {
        Optional<Instant> from = Optional.of(day.atStartOfDay(Wib.ZONE).toInstant());
        Optional<Instant> until = Optional.of(day.plusDays(1).atStartOfDay(Wib.ZONE).toInstant());
        List<Purchase> posted = store.read(tx -> tx.purchases()
                .search(new Wanted(Optional.empty(), Optional.empty(), from, until, MOST)).stream()
                .filter(p -> Money.of(p, tx.desk().find(p.id()), tx.desk().refund(p.id())).state()
                        == MoneyState.POSTED).toList());
        Map<Owner, Rupiah> byOwner = new EnumMap<>(Owner.class);
        Map<String, Rupiah> byRegency = new TreeMap<>();
        int unread = 0;
        for (Purchase p : posted) {
            Optional<Bill> bill = store.read(tx -> tx.desk().find(p.id())).flatMap(d -> read(d.bill()));
            bill.ifPresent(b -> b.lines().forEach(line -> {
                byOwner.merge(line.owner(), line.sum(), Rupiah::plus);
                if (line.owner() == Owner.REGENCY) {
                    byRegency.merge(b.regency(), line.sum(), Rupiah::plus);
                }
            }));
            unread += bill.isPresent() ? 0 : 1;
        }
        return new OwnerTotals(day, byOwner, byRegency, unread);
    }

    /** The bill of a purchase, if it can be read. */
    public static Optional<Bill> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Bill.class)).filter(b -> b.lines() != null && b.regency() != null);
        } catch (JsonProcessingException strange) {
            return Optional.empty();
        }
    }

    public Rupiah total() {
        return byOwner.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
