package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.assessments.Contentment.ScaleCounts;
import org.familysupport.referral.assessments.InstrumentForm.Band;
import org.familysupport.referral.disclosure.SmallCountSettings;
import org.familysupport.referral.disclosure.SmallCounts;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Reads how content those were who were helped: by quarters that are over, so that two answers, one before and one after a reply,
 * do not tell the reply by their difference.
 */
@ApplicationScoped
public class ReadContentment {
    private final Transactions transactions;
    private final Instruments instruments;
    private final ContentmentCounts counts;
    private final SmallCountSettings settings;
    private final RegionCalendar calendar;
    private final Audit audit;

    ReadContentment(
            Transactions transactions,
            Instruments instruments,
            ContentmentCounts counts,
            SmallCountSettings settings,
            RegionCalendar calendar,
            Audit audit) {
        this.transactions = transactions;
        this.instruments = instruments;
        this.counts = counts;
        this.settings = settings;
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * The numbers of a quarter.
     *
     * @throws Refused 403 for who neither counts for the region nor stands for the organisation, 422 for a quarter that is not
     *     over and an instrument that is not anonymous
     */
    public Uni<Contentment> of(InstrumentId id, OrganisationId about, Quarter quarter, Caller caller) {
        return transactions.run(() -> counts.ground(about, caller)
                .invoke(ground ->
                        ContentmentPolicy.mayRead(caller, ground.inThatName()).orRefuse())
                .chain(() -> instruments.find(id))
                .map(instrument -> fitting(instrument, quarter))
                .chain(instrument -> counts.counted(id.value(), about, quarter)
                        .map(counted -> new Contentment(instrument, scales(instrument, counted))))
                .invoke(() -> audit.note(
                        caller,
                        "satisfaction.totals",
                        id.value(),
                        "organisation=" + about + " quarter=" + quarter.firstDay())));
    }

    private Instrument fitting(@Nullable Instrument instrument, Quarter quarter) {
        new Violations()
                .unless(instrument != null, "query/instrument", GeneralRule.UNKNOWN_REFERENCE)
                .unless(instrument == null || instrument.anonymous(), "query/instrument", InstrumentRule.NOT_ANONYMOUS)
                .unless(quarter.overOn(calendar.today()), "query/quarterOf", InstrumentRule.NOT_OVER)
                .orRefuse();
        return Objects.requireNonNull(instrument);
    }

    private List<ScaleCounts> scales(Instrument instrument, Map<String, Map<String, Long>> counted) {
        return instrument.form().scales().stream()
                .map(scale -> new ScaleCounts(
                        scale,
                        SmallCounts.of(
                                scale.bands().stream()
                                        .map(Band::code)
                                        .map(band -> counted.getOrDefault(scale.code(), Map.of())
                                                .getOrDefault(band, 0L))
                                        .toList(),
                                settings.least())))
                .toList();
    }
}
