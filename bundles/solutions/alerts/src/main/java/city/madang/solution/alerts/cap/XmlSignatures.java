// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.cap;

import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyValue;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Signs and checks messages as CAP 1.2 asks for (3.3.4.1): an enveloped signature of the whole message, XML Signature Syntax and
 * Processing. ECDSA or RSA, as the key is, with SHA-256, both of which version 1.1 (6.1) asks of every checker, and exclusive canonical
 * XML.
 */
public final class XmlSignatures {
    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private static final String VERSION_11 = "http://www.w3.org/2009/xmldsig11#";

    private XmlSignatures() {}

    /** What a look at a signature tells. */
    public enum Check {
        /** Nobody signed it. */
        UNSIGNED,
        /** It is as it was signed, with a key that the message itself brings: this says nothing on whose key that is. */
        WHOLE,
        /** It was changed since, or cannot be checked. */
        BROKEN
    }

    /** Adds the signature as the last part of the message; the public key goes with it. */
    public static void sign(Document message, KeyPair keys) {
        try {
            var reference = FACTORY.newReference(
                    "",
                    FACTORY.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            FACTORY.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            FACTORY.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            var what = FACTORY.newSignedInfo(
                    FACTORY.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    FACTORY.newSignatureMethod(method(keys.getPublic()), null),
                    List.of(reference));
            var known = FACTORY.getKeyInfoFactory();
            var info = known.newKeyInfo(List.of(known.newKeyValue(keys.getPublic())));
            FACTORY.newXMLSignature(what, info)
                    .sign(new DOMSignContext(keys.getPrivate(), message.getDocumentElement()));
            withoutReturns(message.getElementsByTagNameNS(XMLSignature.XMLNS, "SignatureValue"));
            withoutReturns(message.getElementsByTagNameNS(XMLSignature.XMLNS, "Modulus"));
            withoutReturns(message.getElementsByTagNameNS(VERSION_11, "PublicKey"));
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("the alert cannot be signed", e);
        }
    }

    private static String method(PublicKey key) {
        return key instanceof ECPublicKey ? SignatureMethod.ECDSA_SHA256 : SignatureMethod.RSA_SHA256;
    }

    /** The JDK breaks base64 with carriage returns, which XML would have to write as references. They are not part of what is signed. */
    private static void withoutReturns(NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            var element = elements.item(i);
            element.setTextContent(element.getTextContent().replace("\r", ""));
        }
    }

    /** Whether a message is as it was signed, with whatever key it brings. */
    public static Check check(Document message) {
        return check(message, new OwnKey());
    }

    /** The same with a key that is known from elsewhere. */
    public static Check check(Document message, PublicKey key) {
        return check(message, KeySelector.singletonKeySelector(key));
    }

    private static Check check(Document message, KeySelector keys) {
        var root = message.getDocumentElement();
        var signatures = root.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        if (signatures.getLength() == 0) {
            return Check.UNSIGNED;
        }
        try {
            var context = new DOMValidateContext(keys, signatures.item(0));
            context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
            var signature = FACTORY.unmarshalXMLSignature(context);
            boolean one = signatures.getLength() == 1 && signatures.item(0).getParentNode() == root;
            return one && coversAll(signature) && signature.validate(context) ? Check.WHOLE : Check.BROKEN;
        } catch (MarshalException | XMLSignatureException | RuntimeException e) {
            return Check.BROKEN;
        }
    }

    /** The whole message must be what was signed: a signature of a part of it, or of something else, says nothing. */
    private static boolean coversAll(XMLSignature signature) {
        var references = signature.getSignedInfo().getReferences();
        return references.size() == 1 && "".equals(references.get(0).getURI());
    }

    /** The text of a message; nothing is added, or its signature would not hold. */
    public static String text(Document message) {
        try {
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            var text = new StringWriter();
            writer.transform(new DOMSource(message), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the key out of the message. */
    private static final class OwnKey extends KeySelector {
        @Override
        public KeySelectorResult select(
                KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context) {
            var key = Optional.ofNullable(info).stream()
                    .flatMap(each -> each.getContent().stream())
                    .flatMap(each -> key(each).stream())
                    .findFirst()
                    .orElse(null);
            return () -> key;
        }

        private static Optional<Key> key(Object part) {
            try {
                if (part instanceof KeyValue value) {
                    return Optional.of(value.getPublicKey());
                }
            } catch (KeyException e) {
                return Optional.empty();
            }
            return part instanceof X509Data data
                    ? data.getContent().stream()
                            .filter(X509Certificate.class::isInstance)
                            .map(each -> (Key) ((X509Certificate) each).getPublicKey())
                            .findFirst()
                    : Optional.empty();
        }
    }
}
