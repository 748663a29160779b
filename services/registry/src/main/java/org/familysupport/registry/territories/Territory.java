package org.familysupport.registry.territories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.events.registry.TerritoryChanged;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.events.registry.TerritoryRegistered;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A region, municipality, district or settlement under one OKTMO code, from a day to a day. The code, its first day and
 * the level stay as they are: when municipalities merge, the new code is a new territory and the old one's successor.
 */
@Entity
@Table(name = "territories")
public class Territory extends Aggregate {
    @Column(updatable = false)
    private String code;

    private String kind;

    @Column(updatable = false)
    private String level;

    private String name;

    @Column(name = "part_of")
    private @Nullable String partOf;

    private @Nullable String category;
    private boolean remote;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable String successor;

    protected Territory() {}

    Territory(TerritoryId id, TerritoryDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.code = draft.code();
        this.level = TerritoryLevel.ofKind(draft.kind()).code();
        this.validFrom = draft.validFrom();
        take(draft);
    }

    private void take(TerritoryDraft draft) {
        kind = draft.kind();
        name = draft.name();
        partOf = draft.partOf();
        category = draft.category();
        remote = draft.remote();
        validTo = draft.validTo();
        successor = draft.successor();
    }

    /** As it is to be stored. */
    StoredTerritory stored() {
        return new StoredTerritory(
                uuid(),
                version(),
                code,
                kind,
                level,
                name,
                partOf,
                category,
                remote,
                validFrom,
                validTo,
                successor,
                createdAt(),
                createdByOrganisation(),
                createdBy());
    }

    TerritoryRegistered registered() {
        return new TerritoryRegistered(
                id(), version(), code, kind, level, name, partOf, category, remote, validFrom, validTo, successor);
    }

    /** Becomes what is said of it now. */
    TerritoryChanged change(TerritoryDraft draft, ActorRef actor, Instant now) {
        take(draft);
        changed(actor, now);
        return new TerritoryChanged(
                id(), nextVersion(), code, kind, level, name, partOf, category, remote, validFrom, validTo, successor);
    }

    /** Whether nothing else is said of it than what it is. */
    boolean is(TerritoryDraft draft) {
        return draft.equals(
                new TerritoryDraft(code, kind, name, partOf, category, remote, validFrom, validTo, successor));
    }

    public TerritoryId id() {
        return new TerritoryId(uuid());
    }

    public String code() {
        return code;
    }

    public String kind() {
        return kind;
    }

    public String level() {
        return level;
    }

    public String name() {
        return name;
    }

    public @Nullable String partOf() {
        return partOf;
    }

    public @Nullable String category() {
        return category;
    }

    public boolean remote() {
        return remote;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public @Nullable String successor() {
        return successor;
    }
}
