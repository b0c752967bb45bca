/**
 * Telling people. A message is written in the transaction that has something to tell ({@link
 * no.bygdevekst.notification.Outbox}), with its full text, and sent afterwards, at least once and always under the same
 * Message-ID. What is told formally is a letter, filed in the case; the mail then only tells that it is there. The room knows nothing of processes: it announces that a message waits or lacks an address, and others
 * act on that.
 */
@ApplicationModule(allowedDependencies = {"casefile", "document", "municipality"})
@NullMarked
package no.bygdevekst.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
