/**
 * What the two sides of a referral write to each other.
 *
 * <p>The source and each receiver may write and read as long as they know the referral: a receiver also before it answers, to ask
 * about the request. A receiver that knows no more than a preview then reads what is written, so it must name nobody: each
 * message that was written before anybody accepted carries a warning. After the end nobody writes; who may read on until the
 * end of its tail reads on.
 *
 * <p>What always holds: a receiver sees what it wrote, what was written to it and what was written to all who were asked,
 * and nothing of what others write (ADR 8); messages are never changed; the words stay here, facts hold ids alone. They have an
 * order within a referral, given under the lock of its row, so an organisation that has read up to one has read all before it.
 *
 * <p>Announces {@code MessageSent}; the live inbox of the other side tells it.
 */
@NullMarked
package org.familysupport.referral.messages;

import org.jspecify.annotations.NullMarked;
