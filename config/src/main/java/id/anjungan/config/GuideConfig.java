package id.anjungan.config;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * "Syarat dan biaya" of a province: what a terminal cannot do and a counter can, for every office alike. What people
 * read is short, because it must fit the screen in large type.
 *
 * @param counters ids that offices give these counter services in their {@code queue.services}
 * @param channels where a tax bill can be paid beside the counter
 */
public record GuideConfig(
        @Setting(min = 1, wanted = {"paling sedikit satu", "at least one"}) List<String> counters,
        @Setting(byDefault = "[]") List<Channel> channels, List<Law> laws,
        @Setting(min = 1, wanted = {"paling sedikit satu", "at least one"}) List<Entry> entries) {

    /** A way to pay that is no counter of this office. */
    public record Channel(String nameId, String nameEn) {
    }

    /**
     * Where prices come from.
     *
     * @param name   as printed beside a price: {@code PP 76/2020}
     * @param dated  its own day; {@code source} where the figures were read, for whoever checks them
     */
    public record Law(@Setting(shape = "[a-z][a-z0-9-]{0,31}", wanted = {
            "huruf kecil, angka dan tanda hubung", "small letters, digits and hyphens"}) String id, String name,
            LocalDate dated, String source) {
    }

    /**
     * @param listed   false: shown to those whom a refusal sends here, not in the list
     * @param icon     a name the screen knows
     * @param counter  one of {@code counters}; absent: no queue leads there
     * @param place    where to go; where this office has no such counter it is the only way told
     * @param fees     what is paid beside the yearly tax; none: a clerk computes it, or it is free as the lead says
     * @param refusals refusals of a tax bill that lead here
     */
    public record Entry(@Setting(shape = "[a-z][a-z0-9-]{0,31}", wanted = {
            "huruf kecil, angka dan tanda hubung", "small letters, digits and hyphens"}) String id,
            @Setting(byDefault = "true") boolean listed, @Setting(byDefault = "info") String icon, String nameId,
            String nameEn, String leadId, String leadEn, Optional<String> counter, String placeId, String placeEn,
            @Setting(min = 1, wanted = {"paling sedikit satu syarat", "at least one requirement"})
            List<TerminalConfig.Bring> bring,
            Optional<String> law, @Setting(byDefault = "[]") List<Fee> fees,
            @Setting(byDefault = "[]") List<Refusal> refusals) {
    }

    /** One price, for vehicles of two or three wheels and for those of more. */
    public record Fee(String nameId, String nameEn, @Setting(min = 0, max = 100_000_000) Rupiah motorcycle,
            @Setting(min = 0, max = 100_000_000) Rupiah car) {
    }

    /** What one brings instead of a bill that cannot be paid here. */
    public Optional<Entry> of(Refusal refusal) {
        return entries.stream().filter(e -> e.refusals().contains(refusal)).findFirst();
    }

    /** The law that an entry's fees name. */
    public Optional<Law> lawOf(Entry entry) {
        return laws.stream().filter(l -> entry.law().filter(l.id()::equals).isPresent()).findFirst();
    }
}
