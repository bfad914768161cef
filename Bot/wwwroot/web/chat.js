// Puts Web Chat on the page, as the person whom the page names. The server decides who that is: the token carries it.
'use strict';
const chat = document.getElementById('chat');
const problem = document.getElementById('problem');
const nonce = document.currentScript.nonce;
const font = '"Segoe UI", system-ui, -apple-system, "Liberation Sans", Arial, sans-serif';

const styleOptions = {
  accent: '#1f5f7a',
  backgroundColor: '#ffffff',
  primaryFont: font,
  rootHeight: '100%',
  bubbleBackground: '#f3f6f8',
  bubbleBorderColor: '#d5dee3',
  bubbleBorderRadius: 10,
  bubbleMaxWidth: 640,
  bubbleFromUserBackground: '#dcebf2',
  bubbleFromUserBorderColor: '#dcebf2',
  bubbleFromUserBorderRadius: 10,
  bubbleFromUserTextColor: '#1c2b33',
  bubbleTextColor: '#1c2b33',
  subtle: '#55656e',
  timestampColor: '#55656e',
  cardEmphasisBackgroundColor: '#eaf1f4',
  cardPushButtonBackgroundColor: '#1f5f7a',
  cardPushButtonTextColor: '#ffffff',
  hideUploadButton: true,
  sendTimeout: 10000, // After it, "Send failed. Retry." shows.
  sendBoxBorderTop: '1px solid #d5dee3',
  sendBoxPlaceholderColor: '#55656e',
};

const colors = {
  default: { default: '#1c2b33', subtle: '#55656e' },
  accent: { default: '#1f5f7a', subtle: '#1f5f7a' },
  good: { default: '#1d6b3a', subtle: '#1d6b3a' },
  warning: { default: '#8a4b00', subtle: '#8a4b00' },
  attention: { default: '#a3261b', subtle: '#a3261b' },
};
const container = backgroundColor => ({ backgroundColor, foregroundColors: colors });
const adaptiveCardsHostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  spacing: { small: 4, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#d5dee3' },
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  containerStyles: {
    default: container('#ffffff'),
    emphasis: container('#eaf1f4'),
    accent: container('#dcebf2'),
    good: container('#e4f3e9'),
    warning: container('#fdf1df'),
    attention: container('#fbe7e4'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', color: 'default', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'default', weight: 'bolder', spacing: 'default' },
  },
  actions: {
    maxActions: 6, spacing: 'medium', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 12 },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
};

async function token() {
  const answer = await fetch('/v3/directline/tokens/generate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person: chat.dataset.person }),
  });
  const body = await answer.json();
  if (answer.ok) return body.token;
  say(`The chat could not start: ${body.error.message}`);
  throw new Error(body.error.message);
}

function say(trouble) {
  problem.textContent = trouble;
  problem.hidden = trouble === '';
}

const line = new Line(location.origin + '/v3/directline', token);
const store = WebChat.createStore({}, () => next => action => {
  // The box and its hints speak the language in which the bot answers.
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.from?.role === 'bot') speak(action.payload.activity.locale);
  // Web Chat's Retry sends a second message. The line still holds the first one and tries it again at once.
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && line.holds(action.payload.activity.channelData?.clientActivityID)) return line.hurry();
  return next(action);
});
function render() {
  WebChat.renderWebChat({
    directLine: line, store, nonce, styleOptions, adaptiveCardsHostConfig,
    locale: language === 'es' ? 'es-ES' : 'en-US', userID: chat.dataset.person, username: chat.dataset.name,
  }, chat);
}

let language = 'en';
function speak(locale) {
  const spoken = locale?.startsWith('es') ? 'es' : 'en';
  if (spoken === language) return;
  language = spoken;
  for (const text of document.querySelectorAll('.hints [data-es]')) text.textContent = text.dataset[language];
  render();
}
render();

const hints = document.querySelectorAll('.hints button');
line.connectionStatus$.subscribe(status => {
  for (const hint of hints) hint.disabled = status !== ONLINE;
});
line.isLost$.subscribe(isLost => say(isLost ? 'The connection to the bot is lost. Reconnecting…' : ''));
for (const hint of hints) {
  hint.addEventListener('click', () => store.dispatch({
    type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: hint.textContent, method: 'keyboard' },
  }));
}
