package org.familysupport.registry.passports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilySurveyId;
import org.familysupport.events.registry.FamilySurveySuperseded;
import org.familysupport.events.registry.FamilySurveyed;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Json;
import org.jspecify.annotations.Nullable;

/** What was found at a family on a day, by a form; nobody changes it, a newer one supersedes it. */
@Entity
@Table(name = "family_surveys")
public class FamilySurvey extends Aggregate {
    @Column(name = "family_id", updatable = false)
    private UUID family;

    @Column(updatable = false)
    private String form;

    @Column(name = "day", updatable = false)
    private LocalDate date;

    @Column(updatable = false)
    private @Nullable UUID surveyor;

    @Column(updatable = false)
    private String answers;

    @Column(name = "valid_to", updatable = false)
    private @Nullable LocalDate validTo;

    private String status;

    @Column(name = "superseded_by")
    private @Nullable UUID supersededBy;

    protected FamilySurvey() {}

    /** One of an earlier day than the current one is history from the start. */
    FamilySurvey(FamilySurveyId id, SurveyDraft draft, @Nullable FamilySurvey newer, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.family = draft.family();
        this.form = draft.form();
        this.date = draft.date();
        this.surveyor = draft.surveyor();
        this.answers = Json.object(new TreeMap<>(draft.answers()));
        this.validTo = draft.validTo();
        this.status = newer == null ? PassportStatus.CURRENT.code() : PassportStatus.SUPERSEDED.code();
        this.supersededBy = newer == null ? null : newer.uuid();
    }

    FamilySurveyed surveyed() {
        return new FamilySurveyed(
                id(),
                version(),
                new FamilyId(family),
                new OrganisationId(createdByOrganisation()),
                form,
                date,
                validTo,
                supersededBy());
    }

    FamilySurveySuperseded supersede(FamilySurveyId newer, ActorRef actor, Instant now) {
        status = PassportStatus.SUPERSEDED.code();
        supersededBy = newer.value();
        changed(actor, now);
        return new FamilySurveySuperseded(id(), nextVersion(), new FamilyId(family), form, newer);
    }

    public FamilySurveyId id() {
        return new FamilySurveyId(uuid());
    }

    public UUID family() {
        return family;
    }

    public String form() {
        return form;
    }

    public LocalDate date() {
        return date;
    }

    public @Nullable UUID surveyor() {
        return surveyor;
    }

    /** By item of the form, in the order of the items. */
    public Map<String, String> answers() {
        return new TreeMap<>(Json.texts(answers));
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public String status() {
        return status;
    }

    public @Nullable FamilySurveyId supersededBy() {
        return supersededBy == null ? null : new FamilySurveyId(supersededBy);
    }
}
