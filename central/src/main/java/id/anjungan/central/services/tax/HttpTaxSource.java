package id.anjungan.central.services.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.outbound.JsonClient;
import id.anjungan.central.outbound.JsonClient.Came;
import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.Trouble;
import id.anjungan.contract.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tax server over HTTP, contract version 1 ({@code docs/tax-server.md}). Whatever the server answers, a caller gets
 * a value; nothing of a payload reaches a log. Safe for many threads.
 */
public final class HttpTaxSource implements TaxSource {

    private static final ObjectMapper JSON = Json.mapper();
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    /** A posting is done, or refused by a rule of the contract. */
    private static final Set<Integer> POSTED_OR_REFUSED = Set.of(JsonClient.OK, CONFLICT);

    private final JsonClient client;

    /**
     * @param base    e.g. {@code https://pajak.example/}, with or without the slash
     * @param timeout from the call to the last byte of the answer
     */
    public HttpTaxSource(URI base, String apiKey, Duration timeout) {
        this.client = new JsonClient(base, apiKey, timeout);
    }

    /** An answer that cannot be used, and why. */
    private static final class Unusable extends Exception {
        private final Trouble trouble;

        Unusable(Trouble trouble, String detail) {
            super(detail, null, false, false);
            this.trouble = trouble;
        }
    }

    @Override
    public Inquiry inquire(String plate, String chassisTail) {
        try {
            JsonNode answer = good(client.post("/v1/inquiry", Map.of("plate", plate, "chassisTail", chassisTail)))
                    .object();
            return switch (answer.path("result").asText()) {
                case "bill" -> new Inquiry.Found(BillCheck.sound(read(answer.path("bill"), "bill", Bill.class), plate));
                case "refused" -> refused(read(answer, "refusal", TaxBody.BillRefused.class));
                default -> throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("result"));
            };
        } catch (BillCheck.Unsound fault) {
            return new Inquiry.Unavailable(fault.trouble(), fault.getMessage());
        } catch (Unusable fault) {
            return new Inquiry.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    private static Inquiry refused(TaxBody.BillRefused r) throws Unusable {
        if (r.refusal() == null) {
            throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("refusal"));
        }
        return new Inquiry.Refused(r.refusal(), r.due(), r.paidOn());
    }

    @Override
    public OwnerMatch matchOwner(String quoteId, String nik) {
        try {
            Came came = client.post("/v1/owner-match", Map.of("quoteId", quoteId, "nik", nik));
            if (came instanceof Came.Nothing no && no.says(NOT_FOUND, "no_such_quote")) {
                return new OwnerMatch.NoSuchQuote();
            }
            JsonNode matches = good(came).object().path("matches");
            if (!matches.isBoolean()) {
                throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("matches"));
            }
            return matches.booleanValue() ? new OwnerMatch.Matches() : new OwnerMatch.Differs();
        } catch (Unusable fault) {
            return new OwnerMatch.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    @Override
    public Posting post(TaxBody.AskPosting order) {
        try {
            return posting(client.call("PUT", "/v1/postings/" + order.purchase(), Optional.of(Map.of(
                    "quoteId", order.quoteId(), "plate", order.plate(), "chassisTail", order.chassisTail(),
                    "amount", order.amount(), "method", order.method(),
                    "paymentReference", order.paymentReference(), "paidAt", order.paidAt())), POSTED_OR_REFUSED),
                    order.purchase());
        } catch (Unusable fault) {
            return new Posting.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    @Override
    public Posting query(PurchaseId purchase) {
        try {
            Came came = client.call("GET", "/v1/postings/" + purchase, Optional.empty(), POSTED_OR_REFUSED);
            if (came instanceof Came.Nothing no && no.says(NOT_FOUND, "no_such_posting")) {
                return new Posting.NotThere();
            }
            return posting(came, purchase);
        } catch (Unusable fault) {
            return new Posting.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    /** 200 with {@code posted}, 409 with {@code refused}; anything else is no answer. */
    private static Posting posting(Came came, PurchaseId purchase) throws Unusable {
        Came.Good answer = good(came);
        JsonNode body = answer.object();
        if (!body.path("purchase").asText().equals(purchase.value())) {
            throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("purchase"));
        }
        String state = body.path("state").asText();
        if (answer.status() == JsonClient.OK && state.equals("posted")) {
            TaxBody.Posted posted = read(body, "posted", TaxBody.Posted.class);
            if (posted.number() == null || posted.amount() == null || posted.postedAt() == null
                    || posted.validUntil() == null) {
                throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("posted"));
            }
            return new Posting.Done(posted);
        }
        if (answer.status() == CONFLICT && state.equals("refused")) {
            TaxBody.PostingRefused refused = read(body, "refusal", TaxBody.PostingRefused.class);
            if (refused.why() != null) {
                return new Posting.Refused(refused.why());
            }
        }
        throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("state"));
    }

    @Override
    public Voiding voidPosting(PurchaseId purchase, String why) {
        try {
            JsonNode body = good(client.post("/v1/postings/" + purchase + "/void", Map.of("why", why))).object();
            if (!body.path("state").asText().equals("voided") || !body.path("purchase").asText()
                    .equals(purchase.value())) {
                throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("state"));
            }
            return new Voiding.Voided(read(body.path("at"), "at", java.time.Instant.class));
        } catch (Unusable fault) {
            return new Voiding.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    private static Came.Good good(Came came) throws Unusable {
        if (came instanceof Came.Nothing nothing) {
            throw new Unusable(switch (nothing.why()) {
                case SILENT -> Trouble.SILENT;
                case ERROR -> Trouble.ERROR;
                case UNREADABLE -> Trouble.UNREADABLE;
            }, nothing.detail());
        }
        return (Came.Good) came;
    }

    /** @param field as the contract names what cannot be read */
    private static <T> T read(JsonNode node, String field, Class<T> type) throws Unusable {
        try {
            T value = JSON.treeToValue(node, type);
            if (value == null) {
                throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with(field));
            }
            return value;
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with(field));
        }
    }
}
