// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.util.MessageId;

/** A message centre on a free port of this machine: takes binds, keeps what is submitted, delivers what it is told to. */
final class Smsc implements AutoCloseable {
    static final String SYSTEM = "city";
    static final String PASSWORD = "secret";
    private static final int BIND_MILLIS = 5000;

    final BlockingQueue<SubmitSm> submitted = new LinkedBlockingQueue<>();
    final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    final AtomicInteger refusal = new AtomicInteger();
    final int port;
    volatile long slowMillis;
    private final AtomicInteger ids = new AtomicInteger(0x10);
    private final SMPPServerSessionListener listener;
    private final Thread door;
    private volatile boolean closed;

    Smsc(int port, ServerConnectionFactory sockets) throws IOException {
        this.port = port;
        listener = new SMPPServerSessionListener(port, sockets);
        listener.setTimeout(100);
        door = new Thread(this::welcome, "smsc");
        door.setDaemon(true);
        door.start();
    }

    private void welcome() {
        while (!closed) {
            try {
                var session = listener.accept();
                if (session != null) {
                    new Thread(() -> bind(session), "smsc-bind").start();
                }
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            session.setMessageReceiverListener(new Taking());
            session.setTransactionTimer(BIND_MILLIS);
            var request = session.waitForBind(BIND_MILLIS);
            if (SYSTEM.equals(request.getSystemId()) && PASSWORD.equals(request.getPassword())) {
                request.accept("smsc", InterfaceVersion.IF_34);
                sessions.add(session);
            } else {
                request.reject(0x0e);
            }
        } catch (Exception e) {
            session.close();
        }
    }

    /** The session that is bound now. */
    SMPPServerSession session() throws InterruptedException {
        for (int i = 0; i < 2000; i++) {
            for (var session : sessions) {
                if (session.getSessionState().isBound()) {
                    return session;
                }
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new AssertionError("nobody bound");
    }

    SubmitSm next() throws InterruptedException {
        var next = submitted.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was submitted");
        }
        return next;
    }

    /** Delivers a message; returns when it was acknowledged. */
    void deliver(String from, int esm, int coding, byte[] text, OptionalParameter... parameters) throws Exception {
        session()
                .deliverShortMessage(
                        "",
                        from.startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        from.replace("+", ""),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        "120",
                        new ESMClass(esm),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new RawDataCoding((byte) coding),
                        text,
                        parameters);
    }

    void cut() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        listener.close();
        cut();
        try {
            door.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Taking implements ServerMessageReceiverListener {
        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
                throws ProcessRequestException {
            if (slowMillis > 0) {
                try {
                    TimeUnit.MILLISECONDS.sleep(slowMillis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            int status = refusal.get();
            if (status != 0) {
                throw new ProcessRequestException("refused", status);
            }
            submitted.add(message);
            try {
                return new SubmitSmResult(
                        new MessageId(Integer.toHexString(ids.incrementAndGet())), new OptionalParameter[0]);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelSm(CancelSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
