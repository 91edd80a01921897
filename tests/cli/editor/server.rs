//! A YAML language server, spoken to as an editor does.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

use crate::palier::{left_out, root};

/// Where the server is, if not where `.ci/run` puts it.
const VARIABLE: &str = "YAML_LANGUAGE_SERVER";
const PLACE: &str = "target/yaml-language-server/node_modules/yaml-language-server/bin/yaml-language-server";

/// How long the server may take for anything.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running server.
pub(super) struct Server {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
    documents: u64,
}

impl Server {
    /// Starts a server; where there is none, says so and what is left out.
    pub(super) fn start() -> Option<Self> {
        let program = std::env::var_os(VARIABLE).map_or_else(|| root().join(PLACE), PathBuf::from);
        let started = Command::new("node")
            .arg(&program)
            .arg("--stdio")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Some(mut process) = started.ok().filter(|_| program.exists()) else {
            left_out("the schemas in an editor", "yaml-language-server (npm), which .ci/run installs");
            return None;
        };
        let input = process.stdin.take().expect("is piped");
        let mut output = BufReader::new(process.stdout.take().expect("is piped"));
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let mut server = Self { process, input, messages, requests: 0, documents: 0 };
        let capabilities = json!({"textDocument": {
            "completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"], "snippetSupport": true}},
            "hover": {"contentFormat": ["markdown"]},
        }});
        server.request("initialize", &json!({"processId": null, "rootUri": null, "capabilities": capabilities}));
        server.notify("initialized", &json!({}));
        server.notify("workspace/didChangeConfiguration", &json!({"settings": {"yaml": settings()}}));
        Some(server)
    }

    /// What the server offers at the place marked `█` in a new file of a folder.
    pub(super) fn complete(&mut self, folder: &Path, text: &str) -> Vec<Value> {
        let answer = self.ask("textDocument/completion", folder, text);
        let items = answer.get("items").unwrap_or(&answer);
        items.as_array().cloned().unwrap_or_default()
    }

    /// What the server says of what stands at the place marked `█`.
    pub(super) fn hover(&mut self, folder: &Path, text: &str) -> String {
        let answer = self.ask("textDocument/hover", folder, text);
        answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// What the server finds wrong, each with its line, counted from 1 after the line that names the schema.
    pub(super) fn diagnostics(&mut self, folder: &Path, text: &str) -> Vec<String> {
        let uri = self.open(folder, text);
        loop {
            let message = self.next();
            let of_file = message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == *uri;
            if of_file {
                let found = message["params"]["diagnostics"].as_array().cloned().unwrap_or_default();
                let said = |it: &Value| {
                    format!("{}: {}", it["range"]["start"]["line"], it["message"].as_str().unwrap_or_default())
                };
                return found.iter().map(said).collect();
            }
            self.answer(&message);
        }
    }

    fn ask(&mut self, method: &str, folder: &Path, text: &str) -> Value {
        let (before, _) = text.split_once('█').expect("a place is marked");
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
        let uri = self.open(folder, &text.replace('█', ""));
        self.request(method, &json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}))
    }

    /// Opens a file that the server hasn't seen: it keeps what it knows by name.
    fn open(&mut self, folder: &Path, text: &str) -> String {
        self.documents += 1;
        let uri = format!("file://{}/file-{}.yaml", folder.display(), self.documents);
        let document = json!({"uri": uri, "languageId": "yaml", "version": 1, "text": text});
        self.notify("textDocument/didOpen", &json!({"textDocument": document}));
        uri
    }

    fn request(&mut self, method: &str, parameters: &Value) -> Value {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": parameters}));
        loop {
            let message = self.next();
            if message["id"] == id && message.get("method").is_none() {
                assert!(message.get("error").is_none(), "{method}: {message:#}");
                return message["result"].clone();
            }
            self.answer(&message);
        }
    }

    /// Answers what the server itself asks: its settings, and nothing else.
    fn answer(&mut self, message: &Value) {
        let (Some(id), Some(method)) = (message.get("id"), message["method"].as_str()) else { return };
        let settings = |item: &Value| if item["section"] == "yaml" { settings() } else { Value::Null };
        let result = match method {
            "workspace/configuration" => {
                message["params"]["items"].as_array().into_iter().flatten().map(settings).collect()
            }
            _ => Value::Null,
        };
        self.send(&json!({"jsonrpc": "2.0", "id": id, "result": result}));
    }

    fn notify(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": parameters}));
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let sent = write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len());
        sent.and_then(|()| self.input.flush()).expect("the server listens");
    }

    fn next(&mut self) -> Value {
        self.messages.recv_timeout(PATIENCE).expect("the server says something in time")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// No schemas from the network: only those that the files name.
fn settings() -> Value {
    json!({"schemaStore": {"enable": false}, "kubernetesCRDStore": {"enable": false}, "validate": true, "hover": true, "completion": true})
}

/// One message: a header that says how long it is, and JSON.
fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.trim().parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut text = vec![0; length];
    output.read_exact(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}
