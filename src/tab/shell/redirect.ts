// The end of a sign-in outside Teams: hands the answer in the address to the page that asked for it.
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

export async function finishSignIn(): Promise<void> {
  try {
    await broadcastResponseToMainFrame();
  } catch {
    // An answer that no page asked for: begin again from the front page.
    location.replace('/');
  }
}
