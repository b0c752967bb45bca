package no.bygdevekst.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends one message by SMTP. Without a mail server it is only kept in the outbox, as sent. A mail is doubled only by a
 * crash between the server's acceptance and our commit, and then under the same Message-ID.
 */
@Component
public class Mailer {
    private final Outbox outbox;
    private final Letters letters;
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final MailSettings settings;

    Mailer(Outbox outbox, Letters letters, ObjectProvider<JavaMailSenderImpl> server, MailSettings settings) {
        this.outbox = outbox;
        this.letters = letters;
        this.server = server;
        this.settings = settings;
    }

    /** Sends the message unless it is sent or withdrawn already; to be called in a transaction of its own that may be tried again. */
    public void send(long id) {
        Message message = outbox.lock(id);
        if (message.state() == Message.State.SENT || message.state() == Message.State.WITHDRAWN) {
            return;
        }
        JavaMailSenderImpl smtp = server.getIfAvailable();
        if (smtp != null) {
            try {
                smtp.send(mail(smtp.getSession(), message));
            } catch (MailException | MessagingException e) {
                NotSent failure = new NotSent(message, e);
                afterRollback(() -> outbox.failed(id, failure.getMessage()));
                throw failure;
            }
        }
        outbox.sent(id);
    }

    /** The mail server did not take a message. */
    public static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSent(Message message, Exception cause) {
            super("Meldingen til %s kunne ikke sendes. %s".formatted(message.address(), why(cause)), cause);
        }

        /** For an official to read; what the server answers is often the name of the fault, and worth having too. */
        private static String why(Exception cause) {
            if (cause instanceof MailAuthenticationException) {
                return "E-posttjeneren godtok ikke brukernavnet eller passordet til programmet.";
            }
            if (cause instanceof MailSendException sending) {
                return Arrays.stream(sending.getMessageExceptions())
                        .map(NestedExceptionUtils::getMostSpecificCause)
                        .filter(answer -> !(answer instanceof IOException))
                        .findFirst()
                        .map(answer -> "E-posttjeneren svarte: " + answer.getMessage())
                        .orElse("Programmet fikk ikke kontakt med e-posttjeneren.");
            }
            return "Den lar seg ikke skrive som e-post: " + cause.getMessage();
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private static void afterRollback(Runnable what) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                what.run();
            }
        });
    }

    private MimeMessage mail(Session session, Message message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", message.mailId());
            }
        };
        var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(String.valueOf(message.address()));
        helper.setSubject(message.mail().subject());
        helper.setSentDate(Date.from(message.sendAfter()));
        helper.setText(message.mail().body(), letters.page(message.mail()));
        return mail;
    }
}
