package no.bygdevekst.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server on a free port of this machine. */
@TestConfiguration
public class MailServer {
    @Bean(destroyMethod = "stop")
    GreenMail greenMail() throws IOException {
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Asked for by number, so that a server that was stopped comes back where it was. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Bean
    JavaMailSenderImpl mailSender(GreenMail server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        return sender;
    }
}
