package id.anjungan.central.web;

import id.anjungan.central.store.RowTable;
import id.anjungan.central.store.Store;
import id.anjungan.contract.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How far the hub holds a terminal's journal: {@code {"seq": newest row of the gapless prefix, "hash": its hash}};
 * 404 for a stream it never heard of. An auditor proves with it that no row was cut off a journal's end. Open to
 * everybody: a number and a hash tell nothing of the rows, and an auditor has no account here.
 */
final class JournalHead {

    private JournalHead() {
    }

    static MachineDoor.Answer of(Store store, String stream) {
        Optional<RowTable.Stream> known = store.read(tx -> tx.rows().stream(stream));
        return known.map(s -> new MachineDoor.Answer(200, Json.mapper().createObjectNode().put("seq", s.watermark())
                        .put("hash", s.headHash()).toString().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> new MachineDoor.Answer(404, "{\"code\":\"unknown_stream\"}"
                        .getBytes(StandardCharsets.UTF_8)));
    }
}
