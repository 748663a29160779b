package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to a legal act or agreement. */
public sealed interface AgreementFact extends Fact permits AgreementEntered, AgreementSuperseded, AgreementRepealed {}
