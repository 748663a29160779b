/**
 * The needs that a referral names, and what came of each (domain rows 33, 73).
 *
 * <p>The source names them and says them anew until the referral has ended; who helps closes each with what came of it, and with a
 * reason where it was not met in full, while it helps or, after the end, as long as it may read on. A need is codes alone, so a
 * receiver sees it before it answers: it is what is asked. Whatever was named between the request and the acceptance is there for
 * who accepts, for needs are read and never copied.
 *
 * <p>What always holds: a closed need stays as it is; each version announces exactly one fact; there are no free texts.
 *
 * <p>Announces {@code NeedNamed}, {@code NeedChanged}, {@code NeedClosed}.
 */
@NullMarked
package org.familysupport.referral.needs;

import org.jspecify.annotations.NullMarked;
