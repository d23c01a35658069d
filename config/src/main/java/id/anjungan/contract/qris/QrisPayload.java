package id.anjungan.contract.qris;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.Emvco.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a QRIS text that we make or read. Read by id, never by position; merchant numbers are not Luhn-checked,
 * since real ones do not pass. Field 62 carries no personal data.
 *
 * @param dynamic   true for a QR of one bill, with an amount
 * @param acquirer  account at the acquirer, templates 26 to 45
 * @param nmid      national merchant id, template 51
 * @param criteria  merchant size, e.g. {@code URE}
 * @param category  merchant category code, e.g. {@code 9399} for government services
 * @param amount    whole rupiah
 * @param billNo    62-01; {@code reference} 62-05; {@code terminal} 62-07
 */
public record QrisPayload(boolean dynamic, Account acquirer, String nmid, String criteria, String category,
        Optional<Rupiah> amount, String name, String city, String postalCode, Optional<String> billNo,
        Optional<String> reference, Optional<String> terminal) {

    /** Since 1 March 2022 (Bank Indonesia). */
    public static final Rupiah LIMIT = Rupiah.of(10_000_000);

    private static final String NATIONAL_GUID = "ID.CO.QRIS.WWW";
    private static final int FIRST_ACCOUNT = 26;
    private static final int LAST_ACCOUNT = 45;

    /** @param guid reverse domain of the acquirer; {@code pan} merchant number; {@code merchantId} its own name */
    public record Account(String guid, String pan, String merchantId) {
    }

    /** As drawn. */
    public String text() {
        List<Field> f = new ArrayList<>();
        f.add(new Field("00", "01"));
        f.add(new Field("01", dynamic ? "12" : "11"));
        f.add(new Field("26", Emvco.template(List.of(new Field("00", acquirer.guid), new Field("01", acquirer.pan),
                new Field("02", acquirer.merchantId), new Field("03", criteria)))));
        f.add(new Field("51", Emvco.template(List.of(new Field("00", NATIONAL_GUID), new Field("02", nmid),
                new Field("03", criteria)))));
        f.add(new Field("52", category));
        f.add(new Field("53", "360"));
        amount.ifPresent(a -> f.add(new Field("54", Long.toString(a.amount()))));
        f.add(new Field("58", "ID"));
        f.add(new Field("59", name));
        f.add(new Field("60", city));
        f.add(new Field("61", postalCode));
        List<Field> more = new ArrayList<>();
        billNo.ifPresent(v -> more.add(new Field("01", v)));
        reference.ifPresent(v -> more.add(new Field("05", v)));
        terminal.ifPresent(v -> more.add(new Field("07", v)));
        if (!more.isEmpty()) {
            f.add(new Field("62", Emvco.template(more)));
        }
        return Emvco.sealed(f);
    }

    /** Empty if it is not a whole QRIS text in rupiah. */
    public static Optional<QrisPayload> read(String text) {
        return Emvco.open(text).flatMap(QrisPayload::read);
    }

    private static Optional<QrisPayload> read(List<Field> f) {
        List<Field> account = f.stream().filter(QrisPayload::accountField).findFirst().map(Field::value)
                .flatMap(Emvco::fields).orElse(List.of());
        List<Field> national = Emvco.value(f, "51").flatMap(Emvco::fields).orElse(List.of());
        List<Field> more = Emvco.value(f, "62").flatMap(Emvco::fields).orElse(List.of());
        Optional<String> written = Emvco.value(f, "54");
        Optional<Rupiah> amount = written.flatMap(QrisPayload::rupiah);
        boolean ours = Emvco.value(f, "00").equals(Optional.of("01")) && Emvco.value(f, "53").equals(Optional.of("360"))
                && Emvco.value(f, "58").equals(Optional.of("ID")) && written.isPresent() == amount.isPresent();
        if (!ours || account.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QrisPayload(Emvco.value(f, "01").equals(Optional.of("12")),
                new Account(or(account, "00"), or(account, "01"), or(account, "02")), or(national, "02"),
                or(account, "03"), or(f, "52"), amount, or(f, "59"), or(f, "60"), or(f, "61"),
                Emvco.value(more, "01"), Emvco.value(more, "05"), Emvco.value(more, "07")));
    }

    private static boolean accountField(Field f) {
        int id = Integer.parseInt(f.id());
        return id >= FIRST_ACCOUNT && id <= LAST_ACCOUNT;
    }

    private static String or(List<Field> fields, String id) {
        return Emvco.value(fields, id).orElse("");
    }

    /** {@code 260000}, {@code 260000.00} and {@code 260000.} are all seen. */
    private static Optional<Rupiah> rupiah(String written) {
        return written.matches("\\d{1,12}(\\.0{0,2})?")
                ? Optional.of(Rupiah.of(Long.parseLong(written.split("\\.")[0]))) : Optional.empty();
    }
}
