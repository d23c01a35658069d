package id.anjungan.kiosk.payment.sim;

import id.anjungan.kiosk.journal.Journal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A journal in front of the real one. */
abstract class ForwardingJournal implements Journal {

    final Journal real;

    ForwardingJournal(Journal real) {
        this.real = real;
    }

    @Override
    public List<Row> append(List<Entry> entries) {
        return real.append(entries);
    }

    @Override
    public List<Row> read(long fromSeq, int limit) {
        return real.read(fromSeq, limit);
    }

    @Override
    public String stream() {
        return real.stream();
    }

    @Override
    public Optional<Row> last() {
        return real.last();
    }

    @Override
    public void acknowledged(long upTo) {
        real.acknowledged(upTo);
    }

    @Override
    public long acknowledged() {
        return real.acknowledged();
    }

    @Override
    public String sign(long seq, String hash) {
        return real.sign(seq, hash);
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
