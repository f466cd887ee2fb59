// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one transceiver session with the message centre: binds, tests, and binds again with growing pauses when it is lost. */
final class SmppLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmppLine.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final long CLOSING_MILLIS = 5000;
    private static final int WARN_AFTER = 5;

    private final SmppSettings settings;
    private final ConnectionFactory sockets;
    private final MessageReceiverListener listener;
    private final Runnable bound;
    private final Semaphore lost = new Semaphore(0);
    private final Thread keeper;
    private volatile SMPPSession session;
    private volatile String problem = "not connected yet";
    private volatile boolean closed;

    /** @param bound called before a new session takes messages */
    SmppLine(SmppSettings settings, ConnectionFactory sockets, MessageReceiverListener listener, Runnable bound) {
        this.settings = settings;
        this.sockets = sockets;
        this.listener = listener;
        this.bound = bound;
        keeper = new Thread(this::keep, "madang-smpp");
        keeper.setDaemon(true);
        keeper.start();
    }

    /** The session that can be used now. */
    Optional<SMPPSession> session() {
        return Optional.ofNullable(session)
                .filter(each -> each.getSessionState().isBound());
    }

    Optional<String> problem() {
        return session().isPresent() ? Optional.empty() : Optional.of(problem);
    }

    private void keep() {
        int failures = 0;
        try {
            while (!closed) {
                try {
                    bind();
                    failures = 0;
                    lost.acquire();
                } catch (IOException | RuntimeException e) {
                    failures++;
                    failed(e, failures);
                    lost.tryAcquire(pause(failures).toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The line to {} is closed", settings.peer(), e);
        }
    }

    private void failed(Exception e, int failures) {
        problem = "cannot bind to " + settings.peer() + ": " + e.getMessage();
        if (failures == WARN_AFTER) {
            LOG.warn("Text messages wait: {}; trying on", problem);
        } else {
            LOG.debug("Attempt {} to bind to {} failed", failures, settings.peer(), e);
        }
    }

    private Duration pause(int failures) {
        var pause = settings.retry().multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void bind() throws IOException {
        var fresh = new SMPPSession(sockets);
        fresh.setEnquireLinkTimer(Math.toIntExact(settings.test().toMillis()));
        fresh.setTransactionTimer(settings.answer().toMillis());
        fresh.setMessageReceiverListener(listener);
        fresh.addSessionStateListener((now, before, source) -> changed(fresh, now));
        var peer = settings.peer();
        lost.drainPermits();
        bound.run();
        try {
            fresh.connectAndBind(
                    peer.host(),
                    peer.port(),
                    transceiver(peer),
                    settings.answer().toMillis());
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e;
        }
        session = fresh;
        LOG.info("Bound to {}", peer);
        if (!fresh.getSessionState().isBound()) {
            lost.release();
        }
    }

    private static BindParameter transceiver(SmppSettings.Peer peer) {
        return new BindParameter(
                BindType.BIND_TRX,
                peer.systemId(),
                peer.password(),
                peer.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null,
                InterfaceVersion.IF_34);
    }

    private void changed(SMPPSession which, SessionState now) {
        if (now == SessionState.CLOSED || now == SessionState.UNBOUND) {
            problem = "the line to " + settings.peer() + " was lost";
            if (which == session) {
                lost.release();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        var last = session;
        if (last != null) {
            last.unbindAndClose();
        }
        try {
            keeper.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
