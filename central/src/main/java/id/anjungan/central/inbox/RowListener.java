package id.anjungan.central.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.store.RowTable;
import id.anjungan.central.store.Tx;

/** Hears each readable row once, inside the transaction that stores it. */
public interface RowListener {

    /** @param office of the terminal; {@code fields} the row's JSON */
    void stored(Tx tx, RowTable.Row row, String office, JsonNode fields);
}
