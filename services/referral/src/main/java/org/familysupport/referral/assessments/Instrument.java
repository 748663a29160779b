package org.familysupport.referral.assessments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.referral.InstrumentPublished;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Json;

/** A published version of an instrument; it stays as it is. */
@Entity
@Table(name = "instruments")
public class Instrument extends Aggregate {
    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String form;

    protected Instrument() {}

    Instrument(InstrumentDraft draft, int number, ActorRef actor, Instant now) {
        super(InstrumentId.next().value(), actor, now);
        this.code = draft.code();
        this.number = number;
        this.kind = draft.kind();
        this.form = Json.fields(draft.form());
    }

    InstrumentPublished published() {
        return new InstrumentPublished(id(), version(), code, number, kind);
    }

    public InstrumentId id() {
        return new InstrumentId(uuid());
    }

    /** What all its versions are called. */
    public String code() {
        return code;
    }

    /** Which of its versions it is, from 1. */
    public int number() {
        return number;
    }

    /** Code of the list {@code instrument-kind}. */
    public String kind() {
        return kind;
    }

    public boolean anonymous() {
        return InstrumentKinds.isAnonymous(kind);
    }

    /** What it asks and how that is scored. */
    public InstrumentForm form() {
        return Json.read(form, InstrumentForm.class);
    }
}
