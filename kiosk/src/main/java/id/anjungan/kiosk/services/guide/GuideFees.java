package id.anjungan.kiosk.services.guide;

import id.anjungan.config.GuideConfig.Fee;
import id.anjungan.config.GuideConfig.Law;
import id.anjungan.contract.Rupiah;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/** Each fee and their sum, with the law and its day. @param car four wheels or more, else two or three */
record GuideFees(GuideEntry of, boolean car) implements GuideFlow {

    private static final String OTHER = "other";
    private static final String TICKET = "ticket";

    @Override
    public Page page() {
        List<Page.MoneyRow> rows = of.entry().fees().stream().map(f -> new Page.MoneyRow(
                Text.each(f.nameId(), f.nameEn()), Text.NONE, price(f).toString(), false)).toList();
        Rupiah sum = new Rupiah(of.entry().fees().stream().mapToLong(f -> price(f).amount()).sum());
        Page.MoneyRow total = new Page.MoneyRow(Text.of("guide.fees.total"), Text.of("guide.fees.beside"),
                sum.toString(), true);
        String vehicle = car ? "car" : "motorcycle";
        return new Page.Review("guide.fees." + Guide.key(of.entry()), Optional.empty(), Guide.name(of.entry()),
                Optional.empty(),
                List.of(new Page.Fact(Text.of("guide.fees.vehicle"), Text.of("guide.fees." + vehicle))), rows, total,
                of.guide().book().lawOf(of.entry()).map(GuideFees::source), actions());
    }

    private static Text source(Law law) {
        return Text.of("guide.fees.source", law.name(), WibText.date(law.dated()));
    }

    private Rupiah price(Fee fee) {
        return car ? fee.car() : fee.motorcycle();
    }

    private List<Page.Action> actions() {
        Page.Action other = new Page.Action(OTHER, Text.of(car ? "guide.action.motorcycle" : "guide.action.car"),
                Page.Weight.NORMAL);
        return of.guide().counter(of.entry()).isEmpty() ? List.of(other) : List.of(other,
                new Page.Action(TICKET, Text.of("guide.action.ticket"), Page.Weight.PRIMARY));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(OTHER)) {
            return new GuideFees(of, !car);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(TICKET)) {
            Flow next = of.on(c);
            return next == of ? this : next;
        }
        if (intent instanceof Intent.Back) {
            return of;
        }
        return intent instanceof Intent.TimedOut ? of.end() : this;
    }
}
