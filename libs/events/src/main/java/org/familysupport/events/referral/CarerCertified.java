package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;

/** A candidate may take a child into care. */
public record CarerCertified(CarerId carer, long version, OrganisationId organisation, LocalDate decidedOn)
        implements CarerFact {}
