package id.anjungan.central.services.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.outbound.BoundedHttp;
import id.anjungan.central.outbound.BoundedHttp.Reply;
import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.Trouble;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The tax server over HTTP, contract version 1 ({@code docs/tax-server.md}). Whatever the server answers, a caller gets
 * a value; nothing of a payload reaches a log. Safe for many threads.
 */
public final class HttpTaxSource implements TaxSource {

    private static final ObjectMapper JSON = Json.mapper();
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERRORS = 400;

    private final URI base;
    private final String apiKey;
    private final BoundedHttp http;

    /**
     * @param base    e.g. {@code https://pajak.example/}, with or without the slash
     * @param timeout from the call to the last byte of the answer
     */
    public HttpTaxSource(URI base, String apiKey, Duration timeout) {
        this.base = URI.create(base.toString().replaceAll("/+$", ""));
        this.apiKey = apiKey;
        this.http = new BoundedHttp(timeout);
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
            JsonNode answer = expect(call("POST", "/v1/inquiry",
                    Map.of("plate", plate, "chassisTail", chassisTail)), OK);
            return switch (answer.path("result").asText()) {
                case "bill" -> new Inquiry.Found(BillCheck.sound(read(answer.path("bill"), Bill.class), plate));
                case "refused" -> refused(read(answer, TaxBody.BillRefused.class));
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
            Reply.Answer answer = call("POST", "/v1/owner-match", Map.of("quoteId", quoteId, "nik", nik));
            if (answer.status() == NOT_FOUND && errorOf(answer).equals("no_such_quote")) {
                return new OwnerMatch.NoSuchQuote();
            }
            JsonNode matches = expect(answer, OK).path("matches");
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
            return posting(call("PUT", "/v1/postings/" + order.purchase(), Map.of(
                    "quoteId", order.quoteId(), "plate", order.plate(), "chassisTail", order.chassisTail(),
                    "amount", order.amount(), "method", order.method(),
                    "paymentReference", order.paymentReference(), "paidAt", order.paidAt())), order.purchase());
        } catch (Unusable fault) {
            return new Posting.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    @Override
    public Posting query(PurchaseId purchase) {
        try {
            Reply.Answer answer = call("GET", "/v1/postings/" + purchase, null);
            if (answer.status() == NOT_FOUND && errorOf(answer).equals("no_such_posting")) {
                return new Posting.NotThere();
            }
            return posting(answer, purchase);
        } catch (Unusable fault) {
            return new Posting.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    /** 200 with {@code posted}, 409 with {@code refused}; anything else is no answer. */
    private static Posting posting(Reply.Answer answer, PurchaseId purchase) throws Unusable {
        int status = answer.status() == CONFLICT ? CONFLICT : OK;
        JsonNode body = expect(answer, status);
        if (!body.path("purchase").asText().equals(purchase.value())) {
            throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("purchase"));
        }
        String state = body.path("state").asText();
        if (status == OK && state.equals("posted")) {
            TaxBody.Posted posted = read(body, TaxBody.Posted.class);
            if (posted.number() == null || posted.amount() == null || posted.postedAt() == null
                    || posted.validUntil() == null) {
                throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("posted"));
            }
            return new Posting.Done(posted);
        }
        if (status == CONFLICT && state.equals("refused")) {
            TaxBody.PostingRefused refused = read(body, TaxBody.PostingRefused.class);
            if (refused.why() != null) {
                return new Posting.Refused(refused.why());
            }
        }
        throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("state"));
    }

    @Override
    public Voiding voidPosting(PurchaseId purchase, String why) {
        try {
            JsonNode body = expect(call("POST", "/v1/postings/" + purchase + "/void", Map.of("why", why)), OK);
            if (!body.path("state").asText().equals("voided") || !body.path("purchase").asText()
                    .equals(purchase.value())) {
                throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with("state"));
            }
            return new Voiding.Voided(read(body.path("at"), java.time.Instant.class));
        } catch (Unusable fault) {
            return new Voiding.Unavailable(fault.trouble, fault.getMessage());
        }
    }

    private Reply.Answer call(String method, String path, Map<String, ?> body) throws Unusable {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Api-Key", apiKey).header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(write(body)));
        Reply reply = http.send(request.build());
        if (reply instanceof Reply.Answer answer) {
            return answer;
        }
        throw reply instanceof Reply.Silence silence ? new Unusable(Trouble.SILENT, silence.detail())
                : new Unusable(Trouble.UNREADABLE, HubDetail.TOO_LONG.code());
    }

    private static byte[] write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a request that cannot be written", fault);
        }
    }

    private static JsonNode expect(Reply.Answer answer, int status) throws Unusable {
        if (answer.status() != status) {
            boolean failed = answer.status() >= SERVER_ERRORS;
            throw new Unusable(failed ? Trouble.ERROR : Trouble.UNREADABLE,
                    HubDetail.STATUS.with(answer.status())
                            + errorIn(answer).map(e -> " " + HubDetail.ERROR_CODE.with(e)).orElse(""));
        }
        if (!answer.json()) {
            throw new Unusable(Trouble.UNREADABLE, answer.body().length == 0 ? HubDetail.EMPTY.code()
                    : HubDetail.NOT_JSON.code());
        }
        return tree(answer).filter(JsonNode::isObject)
                .orElseThrow(() -> new Unusable(Trouble.UNREADABLE, HubDetail.NOT_JSON.code()));
    }

    private static String errorOf(Reply.Answer answer) {
        return errorIn(answer).orElse("");
    }

    /** The server's error code, if it is one and not a text somebody hid something in. */
    private static Optional<String> errorIn(Reply.Answer answer) {
        return answer.json() ? tree(answer).map(t -> t.path("error").asText()).filter(e -> e.matches("[a-z_]{1,40}"))
                : Optional.empty();
    }

    private static Optional<JsonNode> tree(Reply.Answer answer) {
        try {
            return Optional.ofNullable(JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static <T> T read(JsonNode node, Class<T> type) throws Unusable {
        try {
            T value = JSON.treeToValue(node, type);
            if (value == null) {
                throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with(type.getSimpleName()));
            }
            return value;
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw new Unusable(Trouble.UNREADABLE, HubDetail.FIELD.with(type.getSimpleName()));
        }
    }
}
