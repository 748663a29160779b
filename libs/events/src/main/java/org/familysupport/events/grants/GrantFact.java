package org.familysupport.events.grants;

import org.familysupport.events.Fact;

/** What happens to a grant of access; keyed by the subject it opens. */
public sealed interface GrantFact extends Fact permits GrantOpened, GrantClosed {}
